package nish.worker.network.blocked;
import java.nio.*;
import jdk.incubator.vector.*;
import org.bytedeco.javacpp.BytePointer;
import org.nd4j.linalg.api.ndarray.INDArray;
public class Proto {
  static final int B=FloatVector.SPECIES_PREFERRED.length();
  static final int PL=VectorTiles.PLACE, ROW=VectorTiles.ROW;
  static int TARGET=Integer.getInteger("target",96), TARGETG=Integer.getInteger("targetg",96);
  static boolean TIME=true; static long[] t=new long[6];
  static ByteBuffer bytes(INDArray a){ long n=a.length()*4; BytePointer p=new BytePointer(a.data().addressPointer()); return p.capacity(n).asByteBuffer().order(ByteOrder.nativeOrder()); }
  static float[] A=new float[0]; static ByteBuffer spare=null, sink; static float[] strip=new float[0];
  static float[] need(float[] x,int n){ return x.length<n?new float[n]:x; }
  final int batch,in,out,h,w,down,across;
  Proto(int batch,int in,int out,int h,int w){this.batch=batch;this.in=in;this.out=out;this.h=h;this.w=w;down=(h+1)/2;across=(w+1)/2;
   int sp=(w+2)*B*4; if(spare==null||spare.capacity()<sp) {spare=ByteBuffer.allocateDirect(sp).order(ByteOrder.nativeOrder());sink=ByteBuffer.allocateDirect(sp).order(ByteOrder.nativeOrder());} }
  static int gcd(int a,int b){return b==0?a:gcd(b,a%b);}
  int rowsOf(int target){ int unit=6/gcd(6,across); int r=target/across/unit*unit; if(r==0) r=unit*across<=2*target?unit:1; return Math.min(r,batch*down); }
  static float[] taps=new float[9*B], fs=new float[12*B];
  // U[p][pair][k][2B]
  static int spread(INDArray weights,int K,int N,boolean rot,int oc,int ic,int uo){ // K contracted, N produced
    float[] wf=F; int n=oc*ic*9; if(wf.length<n) F=wf=new float[n]; bytes(weights).asFloatBuffer().get(0,wf,0,n);
    int pairs=(N/B+1)/2; int ps=pairs*K*2*B+16; 
    int sk=rot?ic*9:9, sn=rot?9:ic*9;
    for(int nb=0;nb<N/B;nb++) for(int k=0;k<K;k++){
      for(int l=0;l<B;l++){ int at=(nb*B+l)*sn+k*sk; for(int i=0;i<9;i++) taps[i*B+l]=wf[at+(rot?8-i:i)]; }
      VectorFilters.spread(taps,fs,A,uo+((nb/2)*K+k)*2*B+(nb&1)*B,ps); }
    return ps; }
  static float[] F=new float[0];
  static float[] plane=new float[0];
  int sr;
  /** copies 4 rows of a tile row; returns nothing */
  static float[] raw=new float[0];
  void load(FloatBuffer x,int base,int y0,int rows,int x0){ int rl=w*B; int f=Math.max(0,y0), l=Math.min(h,y0+rows); raw=need(raw,rows*rl);
    x.get(base+f*rl,raw,0,(l-f)*rl); float[] raw=Proto.raw,plane=Proto.plane;
    for(int y=f;y<l;y++) System.arraycopy(raw,(y-f)*rl,plane,(y-y0)*ROW+x0,rl);
    if(y0<f) java.util.Arrays.fill(plane,x0,x0+rl,0);
    for(int y=l;y<y0+rows;y++){ int at=(y-y0)*ROW+x0; java.util.Arrays.fill(plane,at,at+rl,0); } }
  void images(FloatBuffer x,int r0,int rn,int K){ float[] A=Proto.A,plane=Proto.plane; int ps=plane.length/2;
    for(int r=0;r<rn;){ int im=(r0+r)/down, ty=(r0+r)%down; int n=Math.min(rn-r,down-ty);
      for(int kb=0;kb<K/B;kb+=2){ int nb=Math.min(2,K/B-kb); 
        for(int j=0;j<nb;j++) load(x,(im*(K/B)+kb+j)*h*w*B,2*ty-1,2*n+2,B+j*ps);
        for(int i=0;i<n;i++) for(int j=0;j<nb;j++) VectorTiles.images(plane,2*i*ROW+j*ps,A,16+kb/2*16*PL+j*B+(r+i)*across*2*B,across); }
      r+=n; } }
  void pass(INDArray x,INDArray weights,INDArray y,boolean rot){
    int K=rot?out:in,N=rot?in:out; 
    long t0=TIME?System.nanoTime():0;
    int R=rowsOf(TARGET); int Z=16; int mo=Z+(K/B+1)/2*16*PL, uo=mo+16*PL; A=need(A,uo+16*((N/B+1)/2*K*2*B+16)); float[] A=Proto.A;
    int us=spread(weights,K,N,rot,out,in,uo);
    if(TIME){long t1=System.nanoTime();t[0]+=t1-t0;t0=t1;}
    sr=(2*across+2)*B; plane=need(plane,2*(2*R+2)*ROW); java.util.Arrays.fill(plane,0);
    FloatBuffer xb=bytes(x).asFloatBuffer(), yb=bytes(y).asFloatBuffer(); int rl=w*B; float[] strip=Proto.strip=need(Proto.strip,2*R*sr);
    for(int r0=0;r0<batch*down;r0+=R){ int rn=Math.min(R,batch*down-r0);
      if(TIME)t0=System.nanoTime();
      images(xb,r0,rn,K);
      if(TIME){long t1=System.nanoTime();t[1]+=t1-t0;t0=t1;}
      int tiles=rn*across, panels=(tiles+5)/6;
      for(int nb=0;nb<N/B;nb+=2){
        if(TIME)t0=System.nanoTime();
        for(int p=0;p<16;p++) VectorProducts.outputs(A,Z+p*PL,uo+p*us+nb*K*B,mo+p*PL,K,panels);
        if(TIME){long t1=System.nanoTime();t[2]+=t1-t0;t0=t1;}
        int os=w%2==0?rl:2*across*B;
        for(int r=0;r<rn;){ int im=(r0+r)/down, ty=(r0+r)%down; int n=Math.min(rn-r,down-ty); int rows=Math.min(2*n,h-2*ty);
          for(int j=0;j<2&&nb+j<N/B;j++) { int o=((im*(N/B)+nb+j)*h+2*ty)*rl;
          for(int i=0;i<n;i++) VectorTiles.outputs(A,mo+j*B+(r+i)*across*2*B,strip,2*i*os,os,across);
          if(os==rl) yb.put(o,strip,0,rows*rl); else for(int i=0;i<rows;i++) yb.put(o+i*rl,strip,i*os,rl); }
          r+=n; }
        if(TIME){long t1=System.nanoTime();t[3]+=t1-t0;t0=t1;}
      } } }
  void forward(INDArray x,INDArray wt,INDArray y){pass(x,wt,y,false);}
  void atImages(INDArray e,INDArray wt,INDArray g){pass(e,wt,g,true);}
  void ofParameters(INDArray x,INDArray e,INDArray g){
    int R=rowsOf(TARGETG); int pairs=(out/B+1)/2; int us=pairs*in*2*B+16; int eo=16+(in/B+1)/2*16*PL,uo=eo+pairs*16*PL; A=need(A,uo+16*us); float[] A=Proto.A; java.util.Arrays.fill(A,uo,uo+16*us,0);
    sr=(2*across+2)*B; plane=need(plane,2*(2*R+2)*ROW); java.util.Arrays.fill(plane,0);
    FloatBuffer xb=bytes(x).asFloatBuffer(), eb=bytes(e).asFloatBuffer();
    long t0=0;
    for(int r0=0;r0<batch*down;r0+=R){ int rn=Math.min(R,batch*down-r0);
      if(TIME)t0=System.nanoTime();
      images(xb,r0,rn,in);
      for(int r=0;r<rn;){ int im=(r0+r)/down, ty=(r0+r)%down; int c=Math.min(rn-r,down-ty);
        for(int nb=0;nb<out/B;nb++){ load(eb,(im*(out/B)+nb)*h*w*B,2*ty,2*c,B);
          for(int i=0;i<c;i++) VectorTiles.epsilons(plane,2*i*ROW+B,A,eo+(nb/2)*16*PL+(nb&1)*B+(r+i)*across*2*B,across); }
        r+=c; }
      if(TIME){long t1=System.nanoTime();t[1]+=t1-t0;t0=t1;}
      int tiles=rn*across;
      for(int p=0;p<16;p++) for(int q=0;q<pairs;q++){ int e0=eo+p*PL+q*16*PL, f0=uo+p*us+q*in*2*B;
        for(int z=0;z<in;z+=2*B){ int v0=16+p*PL+z/(2*B)*16*PL, f=f0+z*2*B; int c=0, m=Math.min(2*B,in-z);
         for(;c<m&&(m-c)%6!=0;c+=4) VectorFilterSums.four(A,v0+c,e0,f+c*2*B,tiles);
         for(;c<m;c+=6) VectorFilterSums.six(A,v0+c,e0,f+c*2*B,tiles); } }
      if(TIME){long t1=System.nanoTime();t[2]+=t1-t0;t0=t1;}
    }
    if(TIME)t0=System.nanoTime();
    int n=in*out*9; if(F.length<n) F=new float[n];
    for(int nb=0;nb<out/B;nb++) for(int k=0;k<in;k++){ VectorFilters.gather(A,uo+((nb/2)*in+k)*2*B+(nb&1)*B,us,fs,taps);
      for(int l=0;l<B;l++) for(int i=0;i<9;i++) F[((nb*B+l)*in+k)*9+i]=taps[i*B+l]; }
    bytes(g).asFloatBuffer().put(0,F,0,n);
    if(TIME){long t1=System.nanoTime();t[0]+=t1-t0;t0=t1;}
  }
}
