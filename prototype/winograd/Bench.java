package nish.worker.network.blocked;
import nish.worker.network.onednn.*;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.api.ndarray.INDArray;
public class Bench {
  static final java.lang.management.ThreadMXBean CPU=java.lang.management.ManagementFactory.getThreadMXBean();
  interface R{void run();}
  static double ms(R r){ long t=CPU.getCurrentThreadCpuTime(); r.run(); return (CPU.getCurrentThreadCpuTime()-t)/1e6; }
  static double err(INDArray a,double[] ref){ float[] f=a.dup('c').data().asFloat(); double d=0,n=0; for(int i=0;i<ref.length;i++){ d+=(f[i]-ref[i])*(f[i]-ref[i]); n+=ref[i]*ref[i]; } return Math.sqrt(d/n); }
  static int ix(int n,int c,int y,int x,int C,int H,int W,int B){ return (((n*(C/B)+c/B)*H+y)*W+x)*B+c%B; }
  static double med(double[][] t,int i){ double[] c=t[i].clone(); java.util.Arrays.sort(c); return c[c.length/10]; }
  public static void main(String[] a){
    int B=8; int rounds=Integer.parseInt(a[0]);
    ConvolutionShape.Pair one=ConvolutionShape.Pair.of(new int[]{1,1}),three=ConvolutionShape.Pair.of(new int[]{3,3});
    for(int s=1;s<a.length;s++){ String[] q=a[s].split(","); int N=Integer.parseInt(q[0]),ic=Integer.parseInt(q[1]),oc=Integer.parseInt(q[2]),H=Integer.parseInt(q[3]),W=Integer.parseInt(q[4]);
      ConvolutionShape shape=new ConvolutionShape(N,ic,oc,H,W,three,one,one,1,false);
      ConvolutionForward f=new ConvolutionForward(shape,Layout.BLOCKED); ConvolutionBackward b=new ConvolutionBackward(shape,Layout.BLOCKED);
      INDArray x=Nd4j.randn(N,ic/B,H,W,B),e=Nd4j.randn(N,oc/B,H,W,B),w=Nd4j.randn(oc,ic,3,3).muli(Math.sqrt(2.0/(9*ic)));
      INDArray y1=Nd4j.create(N,oc/B,H,W,B),y2=y1.dup(),g1=Nd4j.create(N,ic/B,H,W,B),g2=g1.dup(),w1=Nd4j.create(oc,ic,3,3),w2=w1.dup();
      Proto p=new Proto(N,ic,oc,H,W);
      f.run(x,w,y1);b.atImages(e,w,g1);b.ofParameters(x,e,w1); p.forward(x,w,y2);p.atImages(e,w,g2);p.ofParameters(x,e,w2);
      double work=1.0*N*ic*oc*H*W*9;
      if(work<3e8){ float[] X=x.data().asFloat(),E=e.data().asFloat(),K=w.data().asFloat(); double[] Y=new double[E.length],G=new double[X.length],D=new double[K.length];
       for(int n=0;n<N;n++)for(int o=0;o<oc;o++)for(int i=0;i<ic;i++)for(int ky=0;ky<3;ky++)for(int kx=0;kx<3;kx++){ int kk=((o*ic+i)*3+ky)*3+kx; double d=0; for(int yy=0;yy<H;yy++){int iy=yy+ky-1; if(iy<0||iy>=H)continue; for(int xx=0;xx<W;xx++){int jx=xx+kx-1; if(jx<0||jx>=W)continue; int yi=ix(n,o,yy,xx,oc,H,W,B),xi=ix(n,i,iy,jx,ic,H,W,B); Y[yi]+=(double)K[kk]*X[xi]; G[xi]+=(double)K[kk]*E[yi]; d+=(double)X[xi]*E[yi]; }} D[kk]+=d; }
       System.out.printf("%s errors ours %.1e %.1e %.1e onednn %.1e %.1e %.1e%n",a[s],err(y2,Y),err(g2,G),err(w2,D),err(y1,Y),err(g1,G),err(w1,D)); }
      else { double[] Y=y1.data().asDouble(),G=g1.data().asDouble(),D=w1.data().asDouble(); System.out.printf("%s difference %.1e %.1e %.1e%n",a[s],err(y2,Y),err(g2,G),err(w2,D)); }
      if(rounds==0) continue;
      double[][] t=new double[6][rounds], T=new double[9][rounds];
      for(int r=-30;r<rounds;r++){ double[] v=new double[6]; v[0]=ms(()->f.run(x,w,y1)); java.util.Arrays.fill(Proto.t,0); v[1]=ms(()->p.forward(x,w,y2)); if(r>=0) {for(int i=0;i<4;i++)T[i][r]=Proto.t[i]/1e6; T[7][r]=Proto.t[4]/1e6; T[8][r]=Proto.t[5]/1e6;} v[2]=ms(()->b.atImages(e,w,g1)); v[3]=ms(()->p.atImages(e,w,g2)); v[4]=ms(()->b.ofParameters(x,e,w1)); java.util.Arrays.fill(Proto.t,0); v[5]=ms(()->p.ofParameters(x,e,w2)); if(r>=0) for(int i=0;i<3;i++)T[4+i][r]=Proto.t[i]/1e6; if(r>=0) for(int i=0;i<6;i++) t[i][r]=v[i]; }
      for(double[] v:t) java.util.Arrays.sort(v); int m=rounds/2,d=rounds/10;
      System.out.printf("%-18s median oneDNN/ours: fwd %.2f %.2f (%.2fx) img %.2f %.2f (%.2fx) wgt %.2f %.2f (%.2fx) | q10 %.2f %.2f  %.2f %.2f  %.2f %.2f%n",a[s],t[0][m],t[1][m],t[0][m]/t[1][m],t[2][m],t[3][m],t[2][m]/t[3][m],t[4][m],t[5][m],t[4][m]/t[5][m],t[0][d],t[1][d],t[2][d],t[3][d],t[4][d],t[5][d]);
      System.out.printf("   fwd ms: filters %.2f in %.2f products %.2f out %.2f (load %.2f store %.2f)  wgt ms: filters %.2f in %.2f products %.2f%n",med(T,0),med(T,1),med(T,2),med(T,3),med(T,7),med(T,8),med(T,4),med(T,5),med(T,6));
    }
  }
}
